namespace Juluo.Needs;

/// <summary>Webhooks hear that a need or an offer was added or ended, and that a need has a response. None carries a name.</summary>
public sealed partial class NeedsModule
{
    public override void Events(PublicEvents events)
    {
        events.Add<WantAdded, WantAdded.Data>(
            "people.need.added",
            "people.see",
            w => w.Kind == WantKind.Need ? new(w.Text, w.Skills) : null
        );
        events.Add<WantAdded, WantAdded.Data>(
            "people.offer.added",
            "people.see",
            w => w.Kind == WantKind.Offer ? new(w.Text, w.Skills) : null
        );
        events.Add<WantEnded, WantEnded.Data>("people.need.ended", "people.see", w => w.Kind == WantKind.Need ? new(w.Want, w.At) : null);
        events.Add<WantEnded, WantEnded.Data>("people.offer.ended", "people.see", w => w.Kind == WantKind.Offer ? new(w.Want, w.At) : null);
        events.Add<AskStep, NeedAnswered>(
            "matching.need.answered",
            "people.see",
            f => f.Stage == AskStage.Answered ? new(new(f.Ask), f.At) : null
        );
    }
}
