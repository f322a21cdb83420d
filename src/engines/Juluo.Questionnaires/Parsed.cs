namespace Juluo.Questionnaires;

/// <summary>The value read from a text, or all faults that keep it from being read. Reading never throws.</summary>
public readonly struct Parsed<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<FormFault>? faults;

    private Parsed(T? value, IReadOnlyList<FormFault>? faults) => (this.value, this.faults) = (value, faults);

    /// <summary>True if there is a fault, and so no value.</summary>
    public bool Failed => faults is { Count: > 0 };

    /// <exception cref="InvalidOperationException">Reading failed.</exception>
    public T Value => Failed ? throw new InvalidOperationException($"No value: {Faults[0]}") : value!;

    /// <summary>The faults in the order of the text; empty if it was read.</summary>
    public IReadOnlyList<FormFault> Faults => faults ?? [];

    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(FormFault fault) => new(default, [fault]);

    public static implicit operator Parsed<T>(List<FormFault> faults) => new(default, faults);

    /// <summary>Returns the same faults, for a result of a different type.</summary>
    public Parsed<TOther> As<TOther>() => new List<FormFault>(Faults);
}
