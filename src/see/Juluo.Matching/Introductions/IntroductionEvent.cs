namespace Juluo.Matching;

/// <summary>The webhook payload for an introduction to which both said yes.</summary>
internal sealed record IntroductionEvent(IntroductionId Introduction, Instant At)
{
    public string Path => $"/introductions/{Introduction}";
}
