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

    /// <summary>Where a browser goes after success, and what is said there, where that depends on what happened. Null: what the route says.</summary>
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
