namespace Juluo.Bookings;

public readonly record struct SeriesId(Guid Value) : IId<SeriesId>
{
    public static SeriesId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
