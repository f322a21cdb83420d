namespace Juluo.Calendars;

/// <summary>Result of reading a file: a calendar, or the reason why there is none.</summary>
/// <param name="Calendar">The calendar; null if <paramref name="Fault"/> is set.</param>
public readonly record struct IcsRead(IcsCalendar? Calendar, IcsFault? Fault)
{
    /// <exception cref="InvalidOperationException">The file was not read.</exception>
    public IcsCalendar Value => Calendar ?? throw new InvalidOperationException($"There is no calendar: {Fault}.");

    /// <summary>Wraps a calendar.</summary>
    public static implicit operator IcsRead(IcsCalendar calendar) => new(calendar, null);

    /// <summary>Wraps a fault.</summary>
    public static implicit operator IcsRead(IcsFault fault) => new(null, fault);
}
