namespace Juluo.PublicContacts;

/// <summary>
/// POST /settings/face/contact — asks a person to be the public contact to whom the public can write, by an operator. The person decides, and nothing is shown until they accept;
/// an earlier open request is withdrawn.
/// </summary>
[Post("/settings/face/contact", "web.settings", Form = typeof(ShowPublicPageSettings), Then = "#contact", Say = "publiccontacts.asked")]
internal sealed class RequestPublicContact(PublicContactStore store, Notifier notifier, Audit audit)
    : Slice<RequestPublicContact.Input, Done>
{
    public sealed record Input([Required] PersonId? Person = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Person is not { } person)
            return new Missing("person");
        if (person == caller.Self)
            return new PublicContactErrors.CannotBeAsked();
        if (await store.RefusesToAsk(person, stop) is { } refused)
            return refused;
        var notices = new PublicContactNotices(notifier);
        foreach (var waiting in (await store.Running(null, stop)).Where(e => e.AgreedAt is null))
            await notices.TakeBack(waiting, stop);
        var id = await store.Ask(person, caller.Self, stop);
        await notices.Asked(id, person, caller.Name ?? "", stop);
        await audit.Did(caller.Self, "people.contact.asked", person.ToString(), null, stop);
        return Done.It;
    }
}
