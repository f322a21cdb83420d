namespace Juluo.Delivery;

/// <summary>POST /notifications/unsubscriptions/{token} — stops emails of one kind, by an email program's one-click request (RFC 8058) or the page's button.</summary>
[Post("/notifications/unsubscriptions/{token}", Requires.Nothing, PerMinute = 30, ByCapability = true)]
internal sealed class Unsubscribe(Unsubscription unsubscription, NotificationStore store) : Slice<Unsubscribe.Input, Done>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (unsubscription.Open(input.Token, caller.Community.Id) is not { } content)
            return new NotificationErrors.LinkUnknown();
        if (content.Kind == Unsubscription.OfDigest)
        {
            var hours = (await store.Hours([content.Person], stop)).GetValueOrDefault(content.Person, NotificationHours.Usual);
            await store.SetHours(content.Person, hours with { DigestAt = null }, stop);
        }
        else
        {
            await store.Choose(content.Person, content.Kind, NotificationWay.Inbox, stop);
        }

        return Done.It;
    }

    protected override Next? After(Input input, Done output, Caller caller) =>
        new($"{Unsubscription.Path(input.Token)}?{Community.Query}={caller.Community.Slug}");
}
