namespace Juluo.Delivery;

/// <summary>POST /notifications/unsubscriptions/{token}/removal — subscribes again to emails of one kind, by the link in an email.</summary>
[Post("/notifications/unsubscriptions/{token}/removal", Requires.Nothing, PerMinute = 30)]
internal sealed class Resubscribe(Unsubscription unsubscription, NotificationStore store) : Slice<Resubscribe.Input, Done>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (unsubscription.Open(input.Token, caller.Community.Id) is not { } content)
            return new NotificationErrors.LinkUnknown();
        if (content.Kind == Unsubscription.OfDigest)
        {
            var hours = (await store.Hours([content.Person], stop)).GetValueOrDefault(content.Person, NotificationHours.Usual);
            await store.SetHours(content.Person, hours with { DigestAt = NotificationHours.Usual.DigestAt }, stop);
        }
        else
        {
            await store.Choose(content.Person, content.Kind, NotificationWay.AtOnce, stop);
        }

        return Done.It;
    }

    protected override Next? After(Input input, Done output, Caller caller) =>
        new($"{Unsubscription.Path(input.Token)}?{Community.Query}={caller.Community.Slug}");
}
