// A questionnaire goes out as an XLSForm and comes back; one of LimeSurvey is looked at before it is taken over; and the
// park is spoken to with "je". Afterwards the questionnaire stands as it stood.
const table = (name, fields, rows) => `<${name}><fields>${fields.map((one) => `<fieldname>${one}</fieldname>`).join('')}</fields><rows>${
  rows.map((row) => `<row>${row.map((cell, at) => `<${fields[at]}><![CDATA[${cell}]]></${fields[at]}>`).join('')}</row>`).join('')}</rows></${name}>`;

// As LimeSurvey 6 writes it, with what has a place here and what has none.
export const limeSurvey = () => `<?xml version="1.0" encoding="UTF-8"?>
<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>606</DBVersion>
<languages><language>nl</language><language>ar</language></languages>${[
  table('answers', ['aid', 'qid', 'code', 'sortorder', 'assessment_value', 'scale_id'],
    [[1, 11, 'A1', 0, 0, 0], [2, 11, 'A2', 1, 0, 0]]),
  table('answer_l10ns', ['id', 'aid', 'answer', 'language'],
    [[1, 1, 'kantoor', 'nl'], [2, 1, 'مكتب', 'ar'], [3, 2, '<b>loods</b>', 'nl']]),
  table('groups', ['gid', 'sid', 'group_order', 'randomization_group', 'grelevance'], [[1, 7, 0, '', '1']]),
  table('group_l10ns', ['id', 'gid', 'group_name', 'description', 'language'], [[1, 1, 'Uw pand', 'Neem de tijd.', 'nl']]),
  table('questions', ['qid', 'parent_qid', 'sid', 'gid', 'type', 'title', 'other', 'mandatory', 'question_order', 'relevance'], [
    [11, 0, 7, 1, 'L', 'pand', 'Y', 'Y', 1, '1'],
    [12, 0, 7, 1, 'M', 'wat', 'N', 'N', 2, '(pand.NAOK == "A2")'],
    [13, 0, 7, 1, 'T', 'waarom', 'N', 'N', 3, 'strlen(pand) > 4'],
    [14, 0, 7, 1, '|', 'foto', 'N', 'N', 4, '1'],
  ]),
  table('subquestions', ['qid', 'parent_qid', 'title', 'question_order', 'scale_id'], [[21, 12, 'SQ1', 1, 0], [22, 12, 'SQ2', 2, 0]]),
  table('question_l10ns', ['id', 'qid', 'question', 'help', 'language'], [
    [1, 11, 'Wat voor pand heeft u?', 'Kies er &eacute;&eacute;n.', 'nl'], [2, 11, 'ما نوع المبنى؟', '', 'ar'],
    [3, 12, 'Wat mist er aan uw {pand.shown}?', '', 'nl'], [4, 13, 'Waarom?', '', 'nl'], [5, 14, 'Een foto', '', 'nl'],
    [6, 21, 'een hek', '', 'nl'], [7, 22, 'licht', '', 'nl'],
  ]),
  table('question_attributes', ['qid', 'attribute', 'value', 'language'], [[12, 'max_answers', '1', ''], [12, 'display_columns', '3', '']]),
  table('surveys', ['sid', 'language', 'additional_languages', 'anonymized', 'assessments'], [[7, 'nl', 'ar', 'N', 'N']]),
  table('surveys_languagesettings', ['surveyls_language', 'surveyls_title', 'surveyls_welcometext', 'surveyls_endtext'],
    [['nl', 'Panden', '<p>Fijn dat u meedoet.</p>', 'Tot ziens']]),
].join('')}</document>`;

async function readIn(person, list, name, content) {
  await person.go(list);
  await person.page.getByLabel('Bestand met een vragenlijst')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await person.press('Lees in');
}

async function fromLimeSurvey(person, silent, list) {
  await readIn(person, list, 'kapot.lss', limeSurvey().slice(0, 900));
  await person.reads(/er staat geen enquête van LimeSurvey in/);
  await readIn(person, list, 'bom.lss', '<!DOCTYPE d [<!ENTITY a "aaaa">]><document><LimeSurveyDocType>&a;</LimeSurveyDocType></document>');
  await person.reads(/er staat geen enquête van LimeSurvey in/);
  await readIn(silent, list, 'panden.lss', limeSurvey());
  await silent.reads('Dit nemen wij over');
  await readIn(person, list, 'panden.lss', limeSurvey());
  for (const lost of [/foto”: een bestand meesturen/, /de voorwaarde strlen\(pand\) > 4/, /het hoogste aantal antwoorden \(1\)/,
    /display_columns/, /“Neem de tijd\.”/, /niet anoniem/, /“Tot ziens”/]) await person.reads(lost);
  await person.look('4-limesurvey');
  await person.lookInTheDark('4-limesurvey');
  await person.press('Neem deze vragen over');
  await person.reads(/3 vragen zijn ingelezen/);
  await person.reads(/Alleen als Q\d+ is: loods/);
  await person.look('4-limesurvey-taken');
}

async function asXlsForm(person, list) {
  const whole = await person.download(list.replace(/maken$/, 'vragen.xlsx'));
  await readIn(person, list, 'vragen.xlsx', whole);
  await person.reads(/Dit nemen wij over/);
  await person.reads(/3 vragen uit vragen\.xlsx/);
  await person.look('4-xlsform');
}

async function withJe(person, silent, list) {
  await silent.go(`${list}/opzet`);
  await silent.page.getByLabel('met “je”').check();
  await silent.press('Bewaar');
  await person.go(`${list}/opzet`);
  await person.look('4-address');
  await person.go(list);
  await person.reads(/zegt ergens “u”/);
  await person.go(`${list}/talen/je`);
  await person.look('4-with-je');
  await person.fill({ 'Wat voor pand heeft u?': 'Wat voor pand heb je?' });
  await person.press('Bewaar');
  await person.go(`${list}/voorbeeld`);
  await person.page.getByText('Wat voor pand heb je?').first().waitFor();
  await person.look('4-preview-je');
}

export async function exchange(person, silent, list) {
  await fromLimeSurvey(person, silent, list);
  await asXlsForm(person, list);
  await withJe(person, silent, list);
}

// As it was before all this: the version at the end of the list.
export async function putBack(person, list) {
  await person.go(`${list}/versies`);
  await person.page.getByRole('button', { name: 'Zet deze versie terug' }).last().click();
  await person.page.waitForLoadState();
  await person.reads(/^[A-PR-Z]\d+\. /);
}
