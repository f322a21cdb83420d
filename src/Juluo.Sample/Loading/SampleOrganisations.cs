using static Juluo.Organisations.OrganisationKind;
using static Juluo.Organisations.SupplyKind;

namespace Juluo.Sample;

/// <summary>
/// The organisations of each community. Those of the house of visual professions make books, from editing to the shop; for one step of that
/// there is no one.
/// </summary>
internal static class SampleOrganisations
{
    public static IReadOnlyList<NewOrganisation> Of(SampleCommunity sample, PersonId[] ids) =>
        sample.Options.Preset == SamplePreset.Riverside ? Books(sample, ids) : Food(sample, ids);

    private static List<NewOrganisation> Books(SampleCommunity sample, PersonId[] ids) =>
        [
            new("河岸編輯室", Studio)
            {
                LatinName = "Riverbank Editors",
                Trade = new("文字編輯", "Writing and editing"),
                Sentence = "書稿的選題、編輯與校對。",
                People = Working(sample, ids, "writing", "主編"),
                Postings = [(PostingKind.Need, "想找熟悉直排的排版師"), (PostingKind.Offer, "可以幫忙看企劃書的文字")],
            },
            new("江風出版", Firm)
            {
                LatinName = "River Wind Books",
                Trade = new("出版", "Publishing"),
                Sentence = "一年出十二本關於城市與生活的書。",
                Supplies = [(BuysFrom, "河岸編輯室")],
                Postings = [(PostingKind.Need, "找能做精裝的裝訂廠")],
            },
            new("留白設計", Studio)
            {
                LatinName = "Margin Design",
                Trade = new("平面設計", "Graphic design"),
                Sentence = "書籍、海報與識別。",
                Supplies = [(BuysFrom, "河岸編輯室"), (MakesFor, "江風出版")],
                People = Working(sample, ids, "graphic-design", "設計師"),
            },
            new("兩色插畫", Studio)
            {
                LatinName = "Two Colours",
                Trade = new("插畫", "Illustration"),
                Supplies = [(MakesFor, "留白設計")],
                People = Working(sample, ids, "illustration", "插畫家"),
            },
            new("大河印刷", Firm)
            {
                LatinName = "Big River Printing",
                Trade = new("印刷", "Printing"),
                Sentence = "少量多樣的平版與孔版印刷。",
                Supplies = [(BuysFrom, "留白設計")],
                Postings = [(PostingKind.Offer, "每月第一週有空檔，可以接小量印件")],
            },
            new("三重裝訂廠", Firm)
            {
                LatinName = "Sanchong Bindery",
                Trade = new("裝訂", "Bookbinding"),
                Outside = true,
                Supplies = [(BuysFrom, "大河印刷")],
            },
            new("島流物流", Firm)
            {
                LatinName = "Island Flow Logistics",
                Trade = new("運輸配送", "Transport and delivery"),
                Supplies = [(Distributes, "三重裝訂廠"), (Distributes, "江風出版")],
            },
            new("河邊書店", Firm)
            {
                LatinName = "Waterside Bookshop",
                Trade = new("書店與零售", "Bookshops and retail"),
                Sentence = "一樓的書店，週末有朗讀會。",
                Supplies = [(BuysFrom, "島流物流")],
            },
        ];

    private static List<NewOrganisation> Food(SampleCommunity sample, PersonId[] ids) =>
        [
            new("里山農場", Firm)
            {
                LatinName = "Satoyama Farm",
                Trade = new("食農", "Food and farming"),
                Sentence = "臺北近郊的友善小農。",
                People = Working(sample, ids, "food", "農友"),
                Postings = [(PostingKind.Need, "想做產地直送的網站")],
            },
            new("在地味食品", Firm)
            {
                LatinName = "Local Taste",
                Trade = new("食品製造", "Food production"),
                Outside = true,
                Supplies = [(BuysFrom, "里山農場")],
            },
            new("巷口食堂", Firm)
            {
                LatinName = "Lane Canteen",
                Trade = new("餐飲", "Restaurants and cafés"),
                Supplies = [(BuysFrom, "里山農場"), (BuysFrom, "在地味食品")],
                Postings = [(PostingKind.Offer, "中午的座位可以借開小會")],
            },
            new("城市數據工作室", Studio)
            {
                LatinName = "City Data Studio",
                Trade = new("資料分析", "Data analysis"),
                Supplies = [(MakesFor, "巷口食堂")],
                People = Working(sample, ids, "data", "分析師"),
            },
            new("社區大學", University) { LatinName = "Community College", Trade = new("教育", "Education") },
        ];

    /// <summary>Returns the first two current members with a profession, with a job title and the day they joined.</summary>
    private static List<(PersonId, string, LocalDate)> Working(SampleCommunity sample, PersonId[] ids, string profession, string title) =>
        [
            .. sample
                .People.Where(p => p.Trade.Key == profession && p.LeftOn is null)
                .Take(2)
                .Select(p => (ids[p.Number], title, p.JoinedOn)),
        ];
}
