namespace Juluo.Reception;

/// <summary>POST /walks/{walk}/dismissal — dismisses the first steps for good, done or not.</summary>
[Post("/walks/{walk}/dismissal", Requires.SignIn, Form = typeof(ShowHome))]
internal class DismissWalk(UnitOfWork work, Clock clock) : Reversible<DismissWalk.Input>
{
    public sealed record Input(Walk Walk);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new WalkStore(work, clock);
        await (done ? store.Dismiss(caller.Self, input.Walk, stop) : store.Restore(caller.Self, input.Walk, stop));
        return Done.It;
    }

    protected static string PageOf(Walk walk) => walk == Walk.Operator ? "/today" : "/home";

    protected override Next? After(Input input, Done output, Caller caller) =>
        new(PageOf(input.Walk), "welcome.dismissed", Undo: $"/walks/{EnumWord.Of(input.Walk)}/dismissal/withdrawal");
}

/// <summary>POST /walks/{walk}/dismissal/withdrawal — shows the first steps again.</summary>
[Undo("/walks/{walk}/dismissal/withdrawal")]
internal sealed class RestoreWalk(UnitOfWork work, Clock clock) : DismissWalk(work, clock)
{
    protected override Next? After(Input input, Done output, Caller caller) => new(PageOf(input.Walk));
}
