namespace Juluo.Casework;

/// <summary>Settings of applications for services. A service without a row takes no applications.</summary>
internal sealed class IntakeStore(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select service_id as service, form_id as form, answer_days, decide_days, four_eyes, keep_days, plan, opened_at, closed_at
            from casework.intake where community_id = {work.Community}
            """;

    public Task<Intake?> Find(ServiceId service, CancellationToken stop) => work.Find<Intake>($"{Select} and service_id = {service}", stop);

    public Task<List<Intake>> All(CancellationToken stop) => work.List<Intake>($"{Select} order by made_at", stop);

    public Task Add(ServiceId service, FormId form, IntakeForm said, PersonId by, CancellationToken stop) =>
        work.Do(
            $"""
            insert into casework.intake (community_id, service_id, form_id, answer_days, decide_days, four_eyes, keep_days, plan, made_at, made_by)
            values ({work.Community}, {service}, {form}, {said.AnswerDays}, {said.DecideDays}, {said.FourEyes}, {said.KeepDays}, {said.Plan}, {clock.Now}, {by})
            """,
            stop
        );

    public Task Change(ServiceId service, IntakeForm said, CancellationToken stop) =>
        work.Do(
            $"""
            update casework.intake set answer_days = {said.AnswerDays}, decide_days = {said.DecideDays}, four_eyes = {said.FourEyes},
              keep_days = {said.KeepDays}, plan = {said.Plan}
            where community_id = {work.Community} and service_id = {service}
            """,
            stop
        );

    /// <returns>False if nothing changed.</returns>
    public async Task<bool> Open(ServiceId service, bool open, CancellationToken stop) =>
        await work.Do(
            $"""
            update casework.intake set opened_at = coalesce(opened_at, {clock.Now}), closed_at = case when {open} then null else {clock.Now} end
            where community_id = {work.Community} and service_id = {service} and (opened_at is not null and closed_at is null) <> {open}
            """,
            stop
        ) == 1;
}
