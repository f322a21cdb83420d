namespace Juluo.Queues;

/// <summary>The fields of the form that adds or changes a matter.</summary>
public record MatterForm([Required, Length(Matter.MostTitleZh, MostEn = Matter.MostTitleEn)] LocalizedText? Title = null, int Minutes = 10)
    : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now) => Minutes is < 1 or > 240 ? [new QueueErrors.OutOfRange("minutes", 1, 240)] : [];
}
