namespace Juluo.Delivery;

public sealed partial class SelfCheck
{
    private IEnumerable<Finding> Messages(Queue queue)
    {
        if (sms.Url is not { } gateway)
        {
            yield return Finding.Good("sms", "off");
            yield break;
        }

        if (queue.Parked > 0)
            yield return Finding.Bad("sms", "parked", ("count", queue.Parked), ("why", queue.Why));
        if (queue.Refused > 0)
            yield return Finding.Attention("sms", "refused", ("count", queue.Refused), ("why", queue.Why));
        if (queue.Failing > 0)
            yield return Finding.Attention("sms", "failing", ("count", queue.Failing), ("why", queue.WhyFailing));
        if (queue.Overdue > 0)
            yield return Finding.Attention("sms", "late", ("count", queue.Overdue));
        if (queue.Well)
            yield return Finding.Good("sms", "good", ("server", gateway.Host), ("count", queue.Waiting));
    }
}
