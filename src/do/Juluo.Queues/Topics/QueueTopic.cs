namespace Juluo.Queues;

/// <summary>A topic that people come for.</summary>
/// <param name="Minutes">The office's estimate of its duration in minutes, used until there is enough data.</param>
public sealed record QueueTopic(QueueTopicId Id, LocalizedText Title, int Minutes, Instant? RetiredAt)
{
    public const int MostTitleZh = 40;
    public const int MostTitleEn = 60;

    /// <summary>The maximum number of topics in a queue; adding another fails. The forecast has a bit of a 64-bit word for each topic.</summary>
    public const int Most = 40;
}
