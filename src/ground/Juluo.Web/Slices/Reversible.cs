namespace Juluo.Web;

/// <summary>A slice whose action can be undone. Its subclass with an <see cref="UndoAttribute"/> undoes it with the same code, given <c>done: false</c>.</summary>
public abstract class Reversible<TInput, TOutput> : Slice<TInput, TOutput>
    where TInput : notnull
    where TOutput : notnull
{
    private readonly bool done;

    protected Reversible() => done = !GetType().IsDefined(typeof(UndoAttribute), inherit: false);

    public sealed override Task<Outcome<TOutput>> Handle(TInput input, Caller caller, CancellationToken stop) =>
        Set(input, done, caller, stop);

    /// <param name="done">True to perform the slice's action, false to undo it.</param>
    protected abstract Task<Outcome<TOutput>> Set(TInput input, bool done, Caller caller, CancellationToken stop);
}

/// <inheritdoc />
public abstract class Reversible<TInput> : Reversible<TInput, Done>
    where TInput : notnull;
