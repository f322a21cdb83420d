namespace Juluo.Delivery;

/// <summary>What a page that watches an errand is told: <see cref="Text"/> is a sentence in its reader's language.</summary>
internal sealed record ErrandReport(long Done, long? Total, string Text, bool Finished)
{
    public static ErrandReport Of(ErrandState errand, Words words) => new(errand.Done, errand.Total, errand.Say(words), errand.Finished);
}
