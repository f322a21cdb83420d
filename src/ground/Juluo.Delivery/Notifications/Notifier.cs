namespace Juluo.Delivery;

/// <summary>
/// Notifies people of an event: the inbox row and the email are written in the event's transaction. The database ensures that no one is notified twice of a fact
/// (<c>told_once</c>, <c>one_mail_for_one_fact</c>).
/// </summary>
public sealed class Notifier(
    UnitOfWork work,
    Clock clock,
    App app,
    NotificationStore store,
    NotificationMail mail,
    FindRecipients find,
    FindPermitted permitted,
    Mailer mailer
)
{
    public Task<int> Notify(PersonId to, Notification what, CancellationToken stop) => Notify([to], what, stop);

    /// <summary>Notifies all people who currently hold a permission, e.g. to answer a request.</summary>
    /// <param name="at">The site of the event, to include people who hold the permission at that site only.</param>
    public async Task<int> NotifyPermitted(string permission, Notification what, CancellationToken stop, SiteId? at = null) =>
        await Notify(await permitted(work, permission, at, stop), what, stop);

    /// <summary>Checks if a person accepts emails of a kind, for an email that is not in the inbox.</summary>
    public async Task<bool> TakesMails(PersonId person, string kind, CancellationToken stop) =>
        work.Community.Uses(app.Notifications[kind].Part)
        && (await store.Choices([person], kind, stop)).GetValueOrDefault(person, app.Notifications[kind].Default) == NotificationWay.AtOnce;

    /// <returns>The number of people who had not been notified before.</returns>
    public async Task<int> Notify(IReadOnlyCollection<PersonId> to, Notification what, CancellationToken stop)
    {
        to = [.. to.Where(person => person != what.By)];
        if (to.Count == 0)
            return 0;
        if (!app.Notifications.TryGetValue(what.Kind, out var kind))
            throw new InvalidOperationException($"No module declares notifications of the kind {what.Kind}.");
        if (!work.Community.Uses(kind.Part))
            return 0;
        var chosen = await store.Choices(to, what.Kind, stop);
        NotificationWay Way(PersonId person) =>
            what.SaidByAnotherMail ? NotificationWay.Inbox : chosen.GetValueOrDefault(person, kind.Default);
        var told = await store.Write([.. to.Distinct().Select(p => (p, Way(p)))], what, stop);
        var atOnce = told.Where(t => t.Way == NotificationWay.AtOnce).ToDictionary(t => t.Person, t => t.Id);
        if (atOnce.Count == 0)
            return told.Count;
        var hours = await store.Hours(atOnce.Keys, stop);
        foreach (var reader in (await find(work, atOnce.Keys, stop)).Where(r => r.Email is not null))
        {
            var wait = hours.GetValueOrDefault(reader.Person, NotificationHours.Usual).Wait(clock.Now, work.Community.Zone);
            await mail.Send(reader, atOnce[reader.Person], what, Duration.Max(wait, what.Wait), stop);
        }

        return told.Count;
    }

    /// <summary>Withdraws a notification that no longer applies: removes it from the inboxes, and its unsent emails from the queue.</summary>
    public async Task TakeBack(IReadOnlyCollection<PersonId> from, string key, CancellationToken stop) =>
        await mailer.TakeBack([.. (await store.Remove(from, key, stop)).Select(NotificationMail.Key)], stop);

    /// <summary>Withdraws all notifications of some kinds, e.g. after importing past events that are not news.</summary>
    public async Task TakeBackAll(IReadOnlyCollection<string> kinds, CancellationToken stop)
    {
        Statement remove = $"delete from delivery.notification where community_id = {work.Community} and kind = any({kinds}) returning id";
        await mailer.TakeBack([.. (await work.List<Guid>(remove, stop)).Select(NotificationMail.Key)], stop);
    }

    /// <summary>Withdraws a notification from all people who hold a permission.</summary>
    public async Task TakeBackPermitted(string permission, string key, CancellationToken stop, SiteId? at = null) =>
        await TakeBack(await permitted(work, permission, at, stop), key, stop);
}
