namespace Juluo.Calendars;

/// <summary>What came of reading a file: a calendar, or why there is none.</summary>
/// <param name="Calendar">Null if <paramref name="Fault"/> is not.</param>
public readonly record struct IcsRead(IcsCalendar? Calendar, IcsFault? Fault)
{
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public IcsCalendar Value => Calendar ?? throw new InvalidOperationException($"There is no calendar: {Fault}.");

    /// <summary>A calendar was read.</summary>
    public static implicit operator IcsRead(IcsCalendar calendar) => new(calendar, null);

    /// <summary>None could be.</summary>
    public static implicit operator IcsRead(IcsFault fault) => new(null, fault);
}
