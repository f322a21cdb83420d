using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /waiting — lists the open items of the caller in all parts: due soonest first, with age, owner and next step.</summary>
[Get("/waiting", Requires.SignIn, Page = typeof(WaitingPage))]
public sealed class ShowWaiting(WaitingList list, Clock clock) : Slice<Nothing, ShowWaiting.Output>
{
    /// <param name="Now">The current time, by which items are overdue.</param>
    public sealed record Output(
        IReadOnlyList<WaitingItem> Items,
        [property: System.Text.Json.Serialization.JsonIgnore] NodaTime.Instant Now
    )
    {
        public int Overdue => Items.Count(i => i.Due < Now);
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await list.Of(caller, stop), clock.Now);
}
