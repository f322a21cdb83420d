namespace Juluo.OfficeHours;

/// <summary>
/// Referrals of members to a person, an organisation or someone outside. Nothing is passed on without the member's consent (<c>passed_on_with_consent</c>); an appointment has one
/// referral that was not declined.
/// </summary>
internal sealed class ReferralStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        r.id, r.appointment_id as appointment, r.to_person_id as to_person, r.to_organisation_id as to_organisation, r.to_outside, r.note,
        r.proposed_at, r.agreed_at, r.declined_at, r.passed_on_at, r.result, r.result_words
        """
    );

    /// <summary>Returns the referrals of an appointment, latest first.</summary>
    public Task<List<Referral>> Of(AppointmentId appointment, CancellationToken stop) =>
        work.List<Referral>(
            $"""
            select {Columns} from officehours.referral r
            where r.community_id = {work.Community} and r.appointment_id = {appointment} order by r.proposed_at desc, r.id
            """,
            stop
        );

    public Task<Referral?> Find(ReferralId id, CancellationToken stop) =>
        work.Find<Referral>($"select {Columns} from officehours.referral r where r.community_id = {work.Community} and r.id = {id}", stop);

    /// <summary>Finds a referral and locks it until the transaction ends.</summary>
    public async Task<Referral?> Hold(ReferralId id, CancellationToken stop)
    {
        await work.Do($"select from officehours.referral where community_id = {work.Community} and id = {id} for update", stop);
        return await Find(id, stop);
    }

    /// <summary>Returns referrals that a member has not answered, oldest first.</summary>
    public Task<List<Referral>> WaitingFor(PersonId member, CancellationToken stop) =>
        work.List<Referral>(
            $"""
            select {Columns} from officehours.referral r
            join officehours.appointment a on a.community_id = r.community_id and a.id = r.appointment_id
            where r.community_id = {work.Community} and a.member_id = {member} and r.agreed_at is null and r.declined_at is null
            order by r.proposed_at, r.id
            """,
            stop
        );

    /// <returns>Null if another referral is in progress.</returns>
    public async Task<ReferralId?> Propose(
        AppointmentId appointment,
        PersonId? person,
        OrganisationId? organisation,
        string? outside,
        string note,
        CancellationToken stop
    )
    {
        var id = Id.New<ReferralId>(clock);
        return
            await work.Do(
                $"""
                insert into officehours.referral (community_id, id, appointment_id, to_person_id, to_organisation_id, to_outside, note, proposed_at)
                values ({work.Community}, {id}, {appointment}, {person}, {organisation}, {outside}, {note}, {clock.Now})
                on conflict (community_id, appointment_id) where declined_at is null do nothing
                """,
                stop
            ) == 1
            ? id
            : null;
    }

    public Task Answer(ReferralId id, bool agree, CancellationToken stop) =>
        work.Do(
            $"""
            update officehours.referral set agreed_at = {clock.NowIf(agree)}, declined_at = {clock.NowIf(!agree)}
            where community_id = {work.Community} and id = {id} and passed_on_at is null
            """,
            stop
        );

    public Task PassOn(ReferralId id, CancellationToken stop) =>
        work.Do(
            $"update officehours.referral set passed_on_at = {clock.Now} where community_id = {work.Community} and id = {id} and passed_on_at is null",
            stop
        );

    public async Task<bool> Withdraw(ReferralId id, CancellationToken stop) =>
        await work.Do(
            $"delete from officehours.referral where community_id = {work.Community} and id = {id} and passed_on_at is null",
            stop
        ) == 1;

    public Task SayResult(ReferralId id, ReferralResult result, string? words, CancellationToken stop) =>
        work.Do(
            $"""
            update officehours.referral set result = {result}, result_words = {words}
            where community_id = {work.Community} and id = {id} and passed_on_at is not null
            """,
            stop
        );
}
