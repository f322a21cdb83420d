namespace Juluo.Matching;

/// <summary>
/// POST /introductions/what-if — starts to compare this week's list with the list if people who have not said how many introductions they want had another number a month. A comparison
/// made this week is not computed again. No one is notified.
/// </summary>
[Post("/introductions/what-if", MatchingRights.Introduce, Form = typeof(ShowWhatIf))]
internal sealed class CompareUsual(UnitOfWork work, Clock clock, SuggestionStore suggestions, PeopleFacade people, BackgroundTasks tasks)
    : Slice<CompareUsual.Input, CompareUsual.Output>
{
    /// <param name="Usual">Introductions a month for people who have not said, 0 to 8.</param>
    public sealed record Input(int Usual = WhatIf.Asked);

    /// <param name="Task">The task that computes it; null if there is nothing to compute, or it was already compared this week.</param>
    public sealed record Output(BackgroundTaskId? Task);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Usual is < 0 or > Capacity.Most)
            return new Unreadable("usual");
        if (
            !WhatIf.Computes((await people.All(stop)).Count)
            || await new WhatIfStore(work, clock).Find(suggestions.Week, input.Usual, stop) is not null
        )
            return new Output(null);
        var task = await tasks.Start<CompareLists, CompareLists.Input>(
            new(input.Usual),
            caller,
            stop,
            turn: $"what-if:{input.Usual}:{caller.Person}"
        );
        return task.Failed ? task.As<Output>() : new Output(task.Value);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(output.Task is { } task ? task.Page : ShowWhatIf.At(input.Usual));
}
