namespace Juluo.PublicContacts;

/// <summary>
/// POST /settings/face/contact/{person}/restoration — undoes the removal of the public contact or of a request, by an operator, for an hour. No one can consent for the person: once
/// they have withdrawn, it can't be undone.
/// </summary>
[Post(
    "/settings/face/contact/{person}/restoration",
    "web.settings",
    Form = typeof(ShowPublicPageSettings),
    Then = "#contact",
    Say = "publiccontacts.restored"
)]
internal sealed class RestorePublicContact(PublicContactStore store, Clock clock, Notifier notifier, Audit audit)
    : Slice<RestorePublicContact.Input, Done>
{
    public sealed record Input(PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var removed = (await store.Running(input.Person, stop)).FindAll(e => e.RemovedAt is not null);
        if (!await store.Restore(input.Person, stop))
            return new PublicContactErrors.NotToBeRestored();
        var notices = new PublicContactNotices(notifier);
        foreach (var entry in removed)
            if (entry.AgreedAt is null)
                await notices.Asked(entry.Id, entry.Person, caller.Name ?? "", stop);
            else if (entry.Person != caller.Self)
                await notices.NotOver(entry, clock.Now, stop);
        await audit.Did(caller.Self, "people.contact.restored", input.Person.ToString(), null, stop);
        return Done.It;
    }
}
