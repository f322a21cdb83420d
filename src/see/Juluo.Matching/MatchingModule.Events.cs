namespace Juluo.Matching;

/// <summary>
/// What webhooks may be told of introductions: that two people both said yes, and that they met. Nothing before both agreed, nothing of an introduction that came to nothing (silence and
/// a no look the same), and no names: who may know them asks with a token.
/// </summary>
public sealed partial class MatchingModule
{
    public override void Events(PublicEvents events)
    {
        Introduction("accepted", FunnelStage.Accepted);
        Introduction("met", FunnelStage.Met);
        void Introduction(string verb, FunnelStage rung) =>
            events.Add<IntroductionStep, IntroductionEvent>(
                $"matching.introduction.{verb}",
                MatchingRights.Introduce,
                f => f.Rung == rung ? new(new(f.Introduction), f.At) : null
            );
    }
}
