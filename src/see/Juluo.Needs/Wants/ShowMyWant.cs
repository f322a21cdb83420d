namespace Juluo.Needs;

/// <summary>GET /me/wants/{id} — shows a need or an offer of the caller: to change it, or to reopen it if it has ended.</summary>
[Get("/me/wants/{id}", Requires.SignIn, Page = typeof(MyWantPage))]
internal sealed class ShowMyWant(WantsFacade wants, UnitOfWork work, Clock clock) : Slice<ShowMyWant.Input, MyWant>
{
    public sealed record Input(WantId Id);

    public override async Task<Outcome<MyWant>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await wants.Find(input.Id, stop) is { } want && want.Author == caller.Self
            ? new MyWant(want.Card, want.Kind, want.EndedAt, clock.Today(work.Community.Zone))
            : new NotFound();
}

/// <param name="EndedAt">When it ended, by its last day or by hand; null while it is open.</param>
public sealed record MyWant(
    WantCard Want,
    WantKind Kind,
    Instant? EndedAt,
    [property: System.Text.Json.Serialization.JsonIgnore] LocalDate Today
);
