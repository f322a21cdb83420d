namespace Juluo.Needs;

/// <summary>Webhooks: a need or an offer was added or ended, a need got a response. None contains a name.</summary>
public sealed partial class NeedsModule
{
    public override void Events(PublicEvents events)
    {
        events.Add<PostingAdded, PostingAdded.Data>(
            "people.need.added",
            "people.see",
            w => w.Kind == PostingKind.Need ? new(w.Text, w.Skills) : null
        );
        events.Add<PostingAdded, PostingAdded.Data>(
            "people.offer.added",
            "people.see",
            w => w.Kind == PostingKind.Offer ? new(w.Text, w.Skills) : null
        );
        events.Add<PostingEnded, PostingEnded.Data>(
            "people.need.ended",
            "people.see",
            w => w.Kind == PostingKind.Need ? new(w.Posting, w.At) : null
        );
        events.Add<PostingEnded, PostingEnded.Data>(
            "people.offer.ended",
            "people.see",
            w => w.Kind == PostingKind.Offer ? new(w.Posting, w.At) : null
        );
        events.Add<AskStep, NeedAnswered>(
            "matching.need.answered",
            "people.see",
            f => f.Stage == AskStage.Answered ? new(new(f.Ask), f.At) : null
        );
    }
}
