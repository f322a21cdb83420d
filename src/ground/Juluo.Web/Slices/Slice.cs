namespace Juluo.Web;

/// <summary>One operation of the program in one file: route, input, decision, effect. It runs in a unit of work that is committed if it succeeds and rolled back if it fails.</summary>
public abstract class Slice<TInput, TOutput> : ISlice
    where TInput : notnull
    where TOutput : notnull
{
    public abstract Task<Outcome<TOutput>> Handle(TInput input, Caller caller, CancellationToken stop);

    /// <summary>Returns the browser's redirect and message after success, if they depend on the result. Null: those of the route.</summary>
    protected virtual Next? After(TInput input, TOutput output, Caller caller) => null;

    Type ISlice.Input => typeof(TInput);

    async Task<Outcome<object>> ISlice.Handle(object input, Caller caller, CancellationToken stop)
    {
        var outcome = await Handle((TInput)input, caller, stop);
        return outcome.Failed ? outcome.As<object>() : outcome.Value;
    }

    Next? ISlice.After(object input, object output, Caller caller) => After((TInput)input, (TOutput)output, caller);
}

/// <summary>A slice of any types, as the endpoint uses it.</summary>
internal interface ISlice
{
    internal Type Input { get; }

    internal Task<Outcome<object>> Handle(object input, Caller caller, CancellationToken stop);

    internal Next? After(object input, object output, Caller caller);
}

/// <summary>An empty input.</summary>
public sealed record Nothing;
