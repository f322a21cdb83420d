namespace Juluo.Web;

/// <summary>
/// One thing the program can do, in one file: route, input, decision, effect. It runs in a unit of work that is kept if it succeeds and
/// undone if it fails.
/// </summary>
public abstract class Slice<TInput, TOutput> : ISlice
    where TInput : notnull
    where TOutput : notnull
{
    public abstract Task<Outcome<TOutput>> Handle(TInput input, Caller caller, CancellationToken stop);

    /// <summary>Where a browser goes after success, and what it is told there. Null: the route's own <see cref="PostAttribute.Then"/>, silently.</summary>
    protected virtual Next? After(TInput input, TOutput output, Caller caller) => null;

    Type ISlice.Input => typeof(TInput);

    async Task<Outcome<object>> ISlice.Handle(object input, Caller caller, CancellationToken stop)
    {
        var outcome = await Handle((TInput)input, caller, stop);
        return outcome.Failed ? outcome.As<object>() : outcome.Value;
    }

    Next? ISlice.After(object input, object output, Caller caller) => After((TInput)input, (TOutput)output, caller);
}

/// <summary>What the endpoint needs of every slice, whatever its types.</summary>
internal interface ISlice
{
    internal Type Input { get; }

    internal Task<Outcome<object>> Handle(object input, Caller caller, CancellationToken stop);

    internal Next? After(object input, object output, Caller caller);
}

/// <summary>An input with nothing in it.</summary>
public sealed record Nothing;

/// <summary>Where to go next, what to say there, and how to undo what was done.</summary>
/// <param name="To">A path within the program.</param>
/// <param name="Say">Catalogue key of a sentence, shown once.</param>
/// <param name="With">Its particulars.</param>
/// <param name="Undo">A path to post to that takes the deed back; shown as a button beside the sentence.</param>
/// <param name="See">A path to what came of it, for whoever wishes to look; shown as a link beside the sentence.</param>
/// <param name="SeeSay">Catalogue key of what that link says.</param>
public sealed record Next(
    string To,
    string? Say = null,
    IReadOnlyDictionary<string, string>? With = null,
    string? Undo = null,
    string? See = null,
    string? SeeSay = null
);
