-- One phenomenon of many parks, without their other figures.
create index inventory_figure_phenomenon on inventory_figure (phenomenon, import, source, category, period, count);
