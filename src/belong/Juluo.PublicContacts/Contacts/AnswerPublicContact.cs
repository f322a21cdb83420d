namespace Juluo.PublicContacts;

/// <summary>
/// POST /me/public-contact — answers the request to be the public contact: accepts with a role, or declines. After accepting, the caller is shown at once and replaces the previous
/// contact.
/// </summary>
[Post("/me/public-contact", Requires.SignIn, Form = typeof(ShowPrivacy))]
internal sealed class AnswerPublicContact(PublicContactStore store, Notifier notifier) : Slice<AnswerPublicContact.Input, Done>
{
    /// <param name="Role">The role shown to the public next to the name, such as “Community manager”; required for accepting.</param>
    public sealed record Input(bool Agreed = false, [Length(PublicContact.MostRole)] LocalizedText? Role = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var running = await store.Running(null, stop);
        if (running.Find(e => e.Person == caller.Self && e is { AgreedAt: null, RemovedAt: null }) is not { } question)
            return new PublicContactErrors.NotAsked();
        var notices = new PublicContactNotices(notifier);
        if (!input.Agreed)
        {
            await store.End(caller.Self, stop);
            await notices.Answered(question, caller.Name ?? "", agreed: false, stop);
            return Done.It;
        }

        if (input.Role is not { } role)
            return new NameMissing("role.zh");
        if (await store.Agree(caller.Self, role, stop) is null)
            return new PublicContactErrors.NotAsked();
        await notices.Answered(question, caller.Name ?? "", agreed: true, stop);
        foreach (var earlier in running.Where(e => e is { AgreedAt: not null, RemovedAt: null } && e.Person != caller.Self))
            await notices.Over(earlier.Id, earlier.Person, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new(ShowPrivacy.At, input.Agreed ? "publiccontacts.agreed" : "publiccontacts.declined");
}
