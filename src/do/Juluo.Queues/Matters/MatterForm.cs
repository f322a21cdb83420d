namespace Juluo.Queues;

/// <summary>A matter as a form sends it.</summary>
public record MatterForm([Required] LocalizedText? Title = null, int Minutes = 10)
{
    internal List<Error> Check() =>
        [
            .. FormText.CheckGiven("title", Title, Matter.MostTitleZh, Matter.MostTitleEn),
            .. Minutes is < 1 or > 240 ? [new QueueErrors.OutOfRange("minutes", 1, 240)] : (Error[])[],
        ];
}
