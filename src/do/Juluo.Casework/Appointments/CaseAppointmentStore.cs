namespace Juluo.Casework;

/// <summary>Applicants' appointments, cancelled ones included. The constraint <c>one_appointment_at_a_time</c> rejects overlapping appointments of a staff member.</summary>
internal sealed class CaseAppointmentStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        "id, person_id as person, booking_id as booking, place, starts_at, ends_at, confirmed_at, cancelled_at"
    );

    public Task<List<CaseAppointment>> Of(CaseId id, CancellationToken stop) =>
        work.List<CaseAppointment>(
            $"select {Columns} from casework.appointment where community_id = {work.Community} and case_id = {id} order by starts_at",
            stop
        );

    public Task<CaseAppointment?> Find(CaseId id, CaseAppointmentId appointment, CancellationToken stop) =>
        work.Find<CaseAppointment>(
            $"""
            select {Columns} from casework.appointment where community_id = {work.Community} and case_id = {id} and id = {appointment} for update
            """,
            stop
        );

    public async Task<Outcome<CaseAppointmentId>> Add(
        CaseId id,
        PersonId with,
        BookingId? booking,
        string place,
        Instant starts,
        Instant ends,
        CancellationToken stop
    )
    {
        var appointment = Id.New<CaseAppointmentId>(clock);
        var made = await work.Do(
            $"""
            insert into casework.appointment (community_id, case_id, id, person_id, booking_id, place, starts_at, ends_at, made_at)
            values ({work.Community}, {id}, {appointment}, {with}, {booking}, {place}, {starts}, {ends}, {clock.Now})
            on conflict on constraint one_appointment_at_a_time do nothing
            """,
            stop
        );
        if (made == 0)
            return new CaseAppointmentErrors.TakenThen();
        return appointment;
    }

    public async Task<bool> Confirm(CaseAppointmentId appointment, CancellationToken stop) =>
        await work.Do(
            $"""
            update casework.appointment set confirmed_at = coalesce(confirmed_at, {clock.Now})
            where community_id = {work.Community} and id = {appointment} and cancelled_at is null and starts_at > {clock.Now}
            """,
            stop
        ) == 1;

    public async Task<bool> Cancel(CaseAppointmentId appointment, bool byApplicant, CancellationToken stop) =>
        await work.Do(
            $"""
            update casework.appointment set cancelled_at = {clock.Now}, cancelled_by_applicant = {byApplicant}
            where community_id = {work.Community} and id = {appointment} and cancelled_at is null and starts_at > {clock.Now}
            """,
            stop
        ) == 1;

    /// <summary>Returns appointments that begin before a time and have had no reminder yet, and marks them as reminded.</summary>
    public Task<List<(CaseId Case, CaseAppointmentId Appointment, Instant StartsAt, string Place)>> ToRemind(
        Instant until,
        CancellationToken stop
    ) =>
        work.List<(CaseId Case, CaseAppointmentId Appointment, Instant StartsAt, string Place)>(
            $"""
            update casework.appointment set reminded_at = {clock.Now}
            where community_id = {work.Community} and cancelled_at is null and reminded_at is null and starts_at > {clock.Now} and starts_at <= {until}
            returning case_id, id, starts_at, place
            """,
            stop
        );
}
