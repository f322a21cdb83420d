namespace Juluo.Questionnaires;

/// <summary>The value of a text, or all faults that keep it from being read. No text makes this throw.</summary>
public readonly struct Parsed<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<FormFault>? faults;

    private Parsed(T? value, IReadOnlyList<FormFault>? faults) => (this.value, this.faults) = (value, faults);

    /// <summary>There is a fault, and so no value.</summary>
    public bool Failed => faults is { Count: > 0 };

    /// <exception cref="InvalidOperationException">It failed.</exception>
    public T Value => Failed ? throw new InvalidOperationException($"No value: {Faults[0]}") : value!;

    /// <summary>In the order of the text; empty: it was read.</summary>
    public IReadOnlyList<FormFault> Faults => faults ?? [];

    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(FormFault fault) => new(default, [fault]);

    public static implicit operator Parsed<T>(List<FormFault> faults) => new(default, faults);

    /// <summary>The same faults, for a result of another kind.</summary>
    public Parsed<TOther> As<TOther>() => new List<FormFault>(Faults);
}
