namespace Juluo.PublicContacts;

/// <summary>
/// POST /settings/face/contact/removal — removes the public contact from the public page, or withdraws an open request, by an operator. It can be undone for an hour; then the consent
/// ends, and the person has to be asked again.
/// </summary>
[Post(
    "/settings/face/contact/removal",
    "web.settings",
    Form = typeof(ShowPublicPageSettings),
    Then = "#contact",
    Say = "publiccontacts.removed",
    Undo = "/settings/face/contact/{person}/restoration"
)]
internal sealed class RemovePublicContact(PublicContactStore store, Notifier notifier, Audit audit) : Slice<RemovePublicContact.Input, Done>
{
    public sealed record Input([Required] PersonId? Person = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Person is not { } person)
            return new Missing("person");
        var running = await store.Running(person, stop);
        if (!await store.Remove(person, stop))
            return new PublicContactErrors.NotAsked();
        var notices = new PublicContactNotices(notifier);
        foreach (var entry in running.Where(e => e.RemovedAt is null))
            if (entry.AgreedAt is null)
                await notices.TakeBack(entry, stop);
            else if (person != caller.Self)
                await notices.Over(entry.Id, person, stop);
        await audit.Did(caller.Self, "people.contact.removed", person.ToString(), null, stop);
        return Done.It;
    }
}
