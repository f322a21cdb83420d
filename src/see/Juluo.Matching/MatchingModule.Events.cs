namespace Juluo.Matching;

/// <summary>
/// Webhooks of introductions: two people both said yes, and they met. There is no event before both agreed, none for an introduction that failed (silence and a no look the same), and
/// no names: clients with the right to see names request them with a token.
/// </summary>
public sealed partial class MatchingModule
{
    public override void Events(PublicEvents events)
    {
        Introduction("accepted", FunnelStage.Accepted);
        Introduction("met", FunnelStage.Met);
        void Introduction(string verb, FunnelStage stage) =>
            events.Add<IntroductionStep, IntroductionEvent>(
                $"matching.introduction.{verb}",
                MatchingRights.Introduce,
                f => f.Stage == stage ? new(new(f.Introduction), f.At) : null
            );
    }
}
