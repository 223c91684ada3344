-- Answers are counted in parts, in the order of their random ids: a part is read without sorting all that are left.
create index survey_response_read on survey_response (survey, id);

drop index survey_response_survey;
