namespace Juluo.Sample;

/// <summary>Each sample community's greeting for visitors.</summary>
internal static class SampleSentences
{
    public static Phrase Of(SamplePreset preset) =>
        preset switch
        {
            SamplePreset.Riverside => new(
                "萬華河邊的老印刷廠，畫圖的、排版的、做書的在這裡各做各的，也一起做書。",
                "An old print shop by the river in Wanhua, where people who draw, set and publish work side by side, and sometimes on one book."
            ),
            SamplePreset.Laneside => new(
                "大同區巷口的一棟老樓，什麼行業都有，各做各的，也一起做事。",
                "An old house on a lane in Datong with every trade under one roof: each at their own work, and now and then at the same."
            ),
            _ => new(
                "八個館、一張通行證，島上做事的人互相照應。",
                "Eight houses and one pass: people at work across the island, looking out for each other."
            ),
        };
}
