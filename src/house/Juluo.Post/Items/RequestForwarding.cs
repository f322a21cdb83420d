namespace Juluo.Post;

/// <summary>POST /me/post/{id}/forwarding — asks to have an item forwarded, to the caller's address on file at the desk.</summary>
[Post("/me/post/{id}/forwarding", Requires.SignIn, Form = typeof(ShowMyPost), Say = "post.forward-asked")]
internal sealed class RequestForwarding(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
    : Slice<RequestForwarding.Input, Done>
{
    public sealed record Input(PostItemId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PostStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } item || item.Person != caller.Self)
            return new NotFound();
        if (item.Holder is not { } holder || (await new PostHolderStore(work, clock, protection).Find(holder, stop))?.ForwardTo is null)
            return new PostErrors.NowhereToForward();
        return await store.RequestForwarding(item.Id, caller.Self, stop) ? Done.It : new PostErrors.NotWaiting();
    }
}
