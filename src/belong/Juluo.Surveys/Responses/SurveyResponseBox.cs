namespace Juluo.Surveys;

/// <summary>
/// Stores responses until the survey closes. With each new one, up to forty-nine others, drawn at random, are re-encrypted and rewritten with it in random order under new keys: all are written by the
/// transaction that marks the person as having answered, so neither the transaction, nor the place on disk, nor the key reveals which of them is new.
/// </summary>
internal sealed class SurveyResponseBox(UnitOfWork work, IDataProtectionProvider protection)
{
    internal const int Mixed = 49;

    /// <summary>Uses up a person's right to answer and adds their response. The constraint <c>answered_once</c> refuses a second response of the same person.</summary>
    public async Task<Outcome<Done>> Cast(SurveyId survey, PersonId person, AnswerSet answers, CancellationToken stop)
    {
        if (!await Hold(survey, stop))
            return new SurveyErrors.Closed();
        try
        {
            if (
                await work.Do(
                    $"update surveys.invitation set answered = true where community_id = {work.Community} and survey_id = {survey} and person_id = {person}",
                    stop
                ) == 0
            )
                return new SurveyResponseErrors.NotInvited();
        }
        catch (PostgresException refused) when (refused.ConstraintName == "answered_once")
        {
            return new SurveyResponseErrors.AnsweredAlready();
        }

        var others = await work.List<string>(
            $"""
            delete from surveys.ballot where community_id = {work.Community} and survey_id = {survey} and id in (
              select id from surveys.ballot where community_id = {work.Community} and survey_id = {survey} order by gen_random_uuid() limit {Mixed})
            returning sealed
            """,
            stop
        );
        var seal = Seal(survey);
        string[] mixed = [seal.Protect(answers.Json()), .. others.Select(o => seal.Protect(seal.Unprotect(o)))];
        RandomNumberGenerator.Shuffle<string>(mixed);
        await work.Do(
            $"""
            insert into surveys.ballot (community_id, survey_id, sealed)
            select {work.Community}, {survey}, t.sealed from unnest({mixed}::text[]) with ordinality as t (sealed, n) order by t.n
            """,
            stop
        );
        return Done.It;
    }

    /// <summary>Returns all responses of a survey, in arbitrary order, and deletes them.</summary>
    public async Task<List<AnswerSet>> Empty(SurveyId survey, CancellationToken stop)
    {
        var seal = Seal(survey);
        return (
            await work.List<string>(
                $"delete from surveys.ballot where community_id = {work.Community} and survey_id = {survey} returning sealed",
                stop
            )
        ).ConvertAll(s => AnswerSet.Read(seal.Unprotect(s)));
    }

    /// <summary>Locks the responses of a survey until the transaction ends, so that they are added one at a time. Returns false if the survey is closed.</summary>
    public async Task<bool> Hold(SurveyId survey, CancellationToken stop) =>
        await work.Find<bool>(
            $"select true from surveys.survey where community_id = {work.Community} and id = {survey} and closed_at is null for update",
            stop
        );

    private IDataProtector Seal(SurveyId survey) => protection.CreateProtector("surveys", "ballot", survey.ToString());
}
