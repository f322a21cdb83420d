namespace Juluo.Delivery;

/// <summary>
/// Sends each person the day's notifications in one email, at the hour that they chose. The email's key ensures that no one gets two on one day; its notifications
/// are marked in the same transaction.
/// </summary>
[Named("delivery.send-digests")]
internal sealed class SendDigests(UnitOfWork work, Clock clock, NotificationMail mail, FindRecipients find, App app) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var local = clock.Now.InZone(community.Zone);
        var today = LocalDatePattern.Iso.Format(local.Date);
        var rows = await work.List<(PersonId Person, Guid Id, string Sentence, string Arguments)>(
            $"""
            with due as (
              select distinct n.person_id from delivery.notification n
              left join delivery.notification_hours h on h.community_id = n.community_id and h.person_id = n.person_id
              where n.community_id = {community.Id} and n.digest and n.mailed_at is null and n.read_at is null
                and n.kind <> all({app.KindsOff(community)})
                and case when h.person_id is null then {(short)NotificationHours.Usual.DigestAt!.Value} else h.digest_at end <= {local.Hour}
                and not exists (select from delivery.mail m where m.community_id = n.community_id
                  and m.key = 'digest:' || n.person_id || ':' || {today}))
            update delivery.notification n set mailed_at = {clock.Now}
            from due where n.community_id = {community.Id} and n.person_id = due.person_id and n.digest and n.mailed_at is null
              and n.read_at is null and n.kind <> all({app.KindsOff(community)})
            returning n.person_id, n.id, n.sentence, n.particulars::text
            """,
            stop
        );
        var byPerson = rows.OrderBy(r => r.Id).ToLookup(r => r.Person, r => new NotificationMail.Line(r.Sentence, r.Arguments));
        foreach (var reader in (await find(work, [.. byPerson.Select(p => p.Key)], stop)).Where(r => r.Email is not null))
            await mail.SendDigest(reader, $"digest:{reader.Person}:{today}", [.. byPerson[reader.Person]], stop);
    }
}
