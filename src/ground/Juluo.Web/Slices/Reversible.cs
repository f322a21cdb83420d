namespace Juluo.Web;

/// <summary>A slice that does something. Its heir with an <see cref="UndoAttribute"/> takes it back, by the same decision: <c>removed: false</c> for a removal.</summary>
public abstract class Reversible<TInput, TOutput> : Slice<TInput, TOutput>
    where TInput : notnull
    where TOutput : notnull
{
    private readonly bool done;

    protected Reversible() => done = !GetType().IsDefined(typeof(UndoAttribute), inherit: false);

    public sealed override Task<Outcome<TOutput>> Handle(TInput input, Caller caller, CancellationToken stop) =>
        Set(input, done, caller, stop);

    /// <param name="done">Whether what the slice is called after is done (true) or taken back.</param>
    protected abstract Task<Outcome<TOutput>> Set(TInput input, bool done, Caller caller, CancellationToken stop);
}

/// <inheritdoc />
public abstract class Reversible<TInput> : Reversible<TInput, Done>
    where TInput : notnull;
