using System.Diagnostics.CodeAnalysis;

namespace Juluo.Foundation;

/// <summary>A value, or the errors that prevented it. Exceptions are reserved for bugs.</summary>
public readonly struct Outcome<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<Error>? errors;

    private Outcome(T? value, IReadOnlyList<Error>? errors) => (this.value, this.errors) = (value, errors);

    [MemberNotNullWhen(false, nameof(value))]
    public bool Failed => errors is { Count: > 0 };

    public T Value => Failed ? throw new InvalidOperationException($"No value: {Errors[0]}") : value;

    public IReadOnlyList<Error> Errors => errors ?? [];

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Error error) => new(default, [error]);

    public static implicit operator Outcome<T>(List<Error> errors) => new(default, errors);

    /// <summary>Returns the same errors as an outcome of another type.</summary>
    public Outcome<TOther> As<TOther>() => new List<Error>(Errors);
}

/// <summary>The call succeeded without a result.</summary>
public sealed record Done
{
    public static readonly Done It = new();
}
