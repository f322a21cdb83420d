namespace Juluo.PublicContacts;

/// <summary>POST /settings/face/contact/me — makes the caller, an operator, the public contact to whom the public can write, which includes their consent.</summary>
[Post("/settings/face/contact/me", "web.settings", Form = typeof(ShowPublicPageSettings), Then = "#contact", Say = "publiccontacts.agreed")]
internal sealed class BecomePublicContact(PublicContactStore store, Notifier notifier, Audit audit) : Slice<BecomePublicContact.Input, Done>
{
    /// <param name="Role">The role shown to the public next to the name, such as “Community manager”.</param>
    public sealed record Input([Required, Length(PublicContact.MostRole)] LocalizedText? Role = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await store.CanBeAsked(caller.Self, stop))
            return new PublicContactErrors.CannotBeAsked();
        var notices = new PublicContactNotices(notifier);
        var running = await store.Running(null, stop);
        foreach (var waiting in running.Where(e => e.AgreedAt is null))
            await notices.TakeBack(waiting, stop);
        await store.Ask(caller.Self, caller.Self, stop);
        await store.Agree(caller.Self, input.Role!, stop);
        foreach (var earlier in running.Where(e => e is { AgreedAt: not null, RemovedAt: null } && e.Person != caller.Self))
            await notices.Over(earlier.Id, earlier.Person, stop);
        await audit.Did(caller.Self, "people.contact.asked", caller.Self.ToString(), null, stop);
        return Done.It;
    }
}
