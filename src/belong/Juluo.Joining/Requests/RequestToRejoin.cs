namespace Juluo.Joining;

/// <summary>POST /me/return/request — asks for a membership again, by alumni. Operators see the request at once.</summary>
[Post("/me/return/request", Requires.SignIn, Form = typeof(ShowMe), PerMinute = 10, Say = "joining.return.asked")]
internal sealed class RequestToRejoin(JoinStore store, PeopleFacade people, Notifier notifier, Words words)
    : Slice<RequestToRejoin.Input, Done>
{
    public sealed record Input([Required, Length(Person.MostToReturn, Lines = true)] string Message = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(caller.Self, stop) is not { } me)
            return new NotFound();
        if (me.State != PersonState.Alumni)
            return new MembershipErrors.NotNow(me.State);
        var asked = await store.Ask(
            me.Id,
            me.Email ?? "",
            me.Name,
            me.Language,
            [new(words["people.return.question"], input.Message)],
            null,
            stop
        );
        if (asked.Failed)
            return asked.As<Done>();
        await notifier.NotifyPermitted(
            "people.manage",
            new("joining.request", $"join:{asked.Value}", "joining.request.waits", new { name = me.Name }, "/join/requests"),
            stop
        );
        return Done.It;
    }
}
