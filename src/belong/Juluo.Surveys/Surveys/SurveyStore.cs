namespace Juluo.Surveys;

/// <summary>
/// Stores surveys, the people invited to each, and the published results. The number of answers is left out of an open survey unless the caller manages surveys. Responses are in
/// <see cref="SurveyResponseBox"/>.
/// </summary>
internal sealed class SurveyStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the surveys, at most 200: open ones, then closed ones, the latest first.</summary>
    public Task<List<Survey>> All(Caller caller, CancellationToken stop) =>
        work.List<Survey>(
            $"{As(caller.Person, caller.May(SurveyRights.Manage))} order by s.closed_at is not null, s.closes_at desc, s.id limit 200",
            stop
        );

    public Task<Survey?> Find(SurveyId id, Caller caller, CancellationToken stop) =>
        work.Find<Survey>($"{As(caller.Person, caller.May(SurveyRights.Manage))} and s.id = {id}", stop);

    public Task<Survey?> Find(SurveyId id, PersonId? self, CancellationToken stop) =>
        work.Find<Survey>($"{As(self)} and s.id = {id}", stop);

    /// <summary>Returns the open surveys to which a person is invited and hasn't answered, those closing soonest first.</summary>
    public Task<List<Survey>> Waiting(PersonId self, CancellationToken stop) =>
        work.List<Survey>(
            $"{As(self)} and s.closed_at is null and s.closes_at > {clock.Now} and not me.answered order by s.closes_at, s.id limit 20",
            stop
        );

    /// <summary>Returns the previous survey with the same form, among those that have results; null if there is none.</summary>
    public Task<Survey?> Before(Survey survey, CancellationToken stop) =>
        work.Find<Survey>(
            $"{As(null)} and s.form_id = {survey.Form} and s.id <> {survey.Id} and s.opened_at <= {survey.OpenedAt} and r.survey_id is not null order by s.closed_at desc limit 1",
            stop
        );

    /// <summary>Returns an error if a survey with the form is running, as only one may at a time; null if none is.</summary>
    public async Task<Error?> Running(FormId form, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from surveys.survey where community_id = {work.Community} and form_id = {form} and closed_at is null)",
            stop
        )
            ? new SurveyErrors.AskedNow()
            : null;

    /// <summary>Starts a survey with a form and invites people to it. The index <c>asked_once_at_a_time</c> refuses a second open survey with the same form.</summary>
    public async Task<Outcome<SurveyId>> Ask(
        FormId form,
        int version,
        LocalizedText title,
        string? crossedBy,
        bool showsTexts,
        bool sharesAtClose,
        Instant closesAt,
        IReadOnlyCollection<PersonId> invited,
        PersonId by,
        CancellationToken stop
    )
    {
        var id = Id.New<SurveyId>(clock);
        try
        {
            await work.Do(
                $"""
                insert into surveys.survey (community_id, id, form_id, version, title_zh, title_en, crossed_by, shows_texts, shares_at_close, opened_at,
                  opened_by, closes_at)
                values ({work.Community}, {id}, {form}, {version}, {title}, {crossedBy}, {showsTexts}, {sharesAtClose}, {clock.Now},
                  {by}, {closesAt})
                """,
                stop
            );
        }
        catch (PostgresException refused) when (refused.ConstraintName == "asked_once_at_a_time")
        {
            return new SurveyErrors.AskedNow();
        }

        await work.Do(
            $"insert into surveys.invitation (community_id, survey_id, person_id) select {work.Community}, {id}, t.person from unnest({invited}::uuid[]) as t (person)",
            stop
        );
        return id;
    }

    /// <summary>Marks a survey as reminded, and returns the people who haven't answered. Returns null if it was reminded before or is closed.</summary>
    public async Task<List<PersonId>?> Remind(SurveyId id, CancellationToken stop) =>
        await work.Do(
            $"update surveys.survey set reminded_at = {clock.Now} where community_id = {work.Community} and id = {id} and reminded_at is null and closed_at is null",
            stop
        ) == 1
            ? await work.List<PersonId>(
                $"select person_id from surveys.invitation where community_id = {work.Community} and survey_id = {id} and not answered order by person_id",
                stop
            )
            : null;

    /// <returns>False if members can see the results already, or there are none.</returns>
    public async Task<bool> Share(SurveyId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update surveys.survey s set shared_at = {clock.Now} where s.community_id = {work.Community} and s.id = {id} and s.shared_at is null
              and exists (select from surveys.result r where r.community_id = s.community_id and r.survey_id = s.id)
            """,
            stop
        ) == 1;

    public async Task<PublishedResults?> Results(SurveyId id, CancellationToken stop) =>
        await work.Find<string>(
            $"select published::text from surveys.result where community_id = {work.Community} and survey_id = {id}",
            stop
        )
            is { } published
            ? System.Text.Json.JsonSerializer.Deserialize<PublishedResults>(published, Json.Options)
            : null;

    // Surveys from the view of one person.
    /// <param name="counts">True to include the number of answers to an open survey. A number that grows while a person is present reveals that they answered.</param>
    private Statement As(PersonId? self, bool counts = false) =>
        $"""
            select s.id, s.form_id as form, s.version, s.title_zh, s.title_en, s.crossed_by, s.shows_texts, s.shares_at_close, s.opened_at, s.closes_at, s.reminded_at,
              s.closed_at, s.shared_at, i.invited, case when {counts} or s.closed_at is not null then i.answered end as answered, coalesce(not me.answered, false) as may_answer, coalesce(me.answered, false) as i_answered,
              r.survey_id is not null as has_results
            from surveys.survey s
            cross join lateral (select count(*)::int as invited, (count(*) filter (where i.answered))::int as answered
              from surveys.invitation i where i.community_id = s.community_id and i.survey_id = s.id) i
            left join surveys.invitation me on me.community_id = s.community_id and me.survey_id = s.id and me.person_id = {self}
            left join surveys.result r on r.community_id = s.community_id and r.survey_id = s.id
            where s.community_id = {work.Community}
            """;
}
