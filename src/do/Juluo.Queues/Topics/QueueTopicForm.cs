namespace Juluo.Queues;

/// <summary>The fields of the form that adds or changes a topic.</summary>
public record QueueTopicForm(
    [Required, Length(QueueTopic.MostTitleZh, MostEn = QueueTopic.MostTitleEn)] LocalizedText? Title = null,
    int Minutes = 10
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now) => Minutes is < 1 or > 240 ? [new QueueErrors.OutOfRange("minutes", 1, 240)] : [];
}
