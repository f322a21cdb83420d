using System.Reflection;

namespace Juluo.Forms;

/// <summary>Adapter from a fault found by the forms engine to an error. The catalogue sentence has the fault's code as key and can use the fault's properties.</summary>
internal sealed record FaultError(FormFault Fault) : Invalid(Fault.Code, Fault.At)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public override object Arguments() =>
        Properties
            .GetOrAdd(Fault.GetType(), static t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .ToDictionary(
                p => p.Name,
                p => p.GetValue(Fault) is var value && value is FormFault inner ? new FaultError(inner) : value,
                StringComparer.OrdinalIgnoreCase
            );
}

internal static class FaultErrors
{
    public static Error AsError(this FormFault fault) => new FaultError(fault);

    public static List<Error> AsErrors(this IEnumerable<FormFault> faults) => [.. faults.Select(f => new FaultError(f))];

    public static Outcome<T> AsOutcome<T>(this Parsed<T> parsed) => parsed.Failed ? parsed.Faults.AsErrors() : parsed.Value;
}
