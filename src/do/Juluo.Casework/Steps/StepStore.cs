namespace Juluo.Casework;

/// <summary>The steps of cases, in order. A step gets its due date when the previous one is done, and can be completed only from then on.</summary>
internal sealed class StepStore(UnitOfWork work, Clock clock)
{
    public Task<List<CaseStep>> Of(CaseId id, CancellationToken stop) =>
        work.List<CaseStep>(
            $"""
            select number, title_zh, title_en, who, days, due_on, done_at from casework.step
            where community_id = {work.Community} and case_id = {id} order by number
            """,
            stop
        );

    /// <summary>Adds the steps of a plan. The first is due its number of days after <paramref name="from"/>; the others have no due date yet.</summary>
    public async Task Begin(CaseId id, string? plan, LocalDate from, CancellationToken stop)
    {
        var number = 0;
        foreach (var step in PlanText.Read(plan).Value)
        {
            LocalDate? due = ++number == 1 ? from.PlusDays(step.Days) : null;
            await work.Do(
                $"""
                insert into casework.step (community_id, case_id, number, title_zh, title_en, who, days, due_on)
                values ({work.Community}, {id}, {number}, {step.Title.Said.Zh}, {step.Title.Said.En}, {step.Who}, {step.Days}, {due}) on conflict do nothing
                """,
                stop
            );
        }
    }

    /// <summary>Marks a step as done, and sets the due date of the next one, counted from today.</summary>
    /// <param name="by">The person, or null for the applicant.</param>
    /// <returns>False if it was done already or isn't its turn.</returns>
    public async Task<bool> Complete(CaseId id, int number, PersonId? by, CancellationToken stop)
    {
        if (
            await work.Do(
                $"""
                update casework.step set done_at = {clock.Now}, done_by = {by}
                where community_id = {work.Community} and case_id = {id} and number = {number} and done_at is null and due_on is not null
                """,
                stop
            ) == 0
        )
            return false;
        var (today, next) = (clock.Today(work.Community.Zone), number + 1);
        await work.Do(
            $"""
            update casework.step set due_on = {today}::date + days where community_id = {work.Community} and case_id = {id} and number = {next}
            """,
            stop
        );
        return true;
    }

    /// <summary>Marks a step as not done and clears the due date of the next one. False if the step was not done, or the next one already is.</summary>
    public async Task<bool> Reopen(CaseId id, int number, CancellationToken stop)
    {
        var next = number + 1;
        if (
            await work.Do(
                $"""
                update casework.step set done_at = null, done_by = null
                where community_id = {work.Community} and case_id = {id} and number = {number} and done_at is not null
                  and not exists (select from casework.step x where x.community_id = {work.Community} and x.case_id = {id} and x.number = {next} and x.done_at is not null)
                """,
                stop
            ) == 0
        )
            return false;
        await work.Do(
            $"update casework.step set due_on = null where community_id = {work.Community} and case_id = {id} and number = {next}",
            stop
        );
        return true;
    }
}
