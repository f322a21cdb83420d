using System.Text;

namespace Juluo.Alliances.Tests;

public sealed class IndexTests
{
    [Fact]
    public void Marks_on_a_map_never_touch_and_count_each_place_once()
    {
        var chance = new Random(7);
        foreach (var many in (int[])[1, 2, 13, 120, 600])
        foreach (var (width, height) in new[] { (960, 480), (358, 340) })
        {
            var places = Enumerable.Range(0, many).Select(_ => (20 + 30 * chance.NextDouble(), -120 + 240 * chance.NextDouble())).ToList();
            var map = GroupMap.Of(places, width, height);
            map.Marks.SelectMany(m => m.Entries).Order().ShouldBe(Enumerable.Range(0, many));
            for (var i = 0; i < map.Marks.Count; i++)
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (map.Marks[i], map.Marks[j]);
                Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2)).ShouldBeGreaterThanOrEqualTo(a.Radius + b.Radius - 1e-9);
            }

            map.Marks.ShouldAllBe(m => m.X >= 0 && m.X <= width && m.Y >= 0 && m.Y <= height && m.Radius >= GroupMap.Reach);
            foreach (var mark in map.Marks)
            {
                var window = MapWindow.Read(mark.Window.ToString())!;
                mark.Entries.Count.ShouldBe(places.Count(p => window.Contains(p.Item1, p.Item2)));
            }
        }
    }

    [Theory]
    [
        InlineData("San Francisco, CA", "CA"),
        InlineData("臺北市大同區", "臺北市"),
        InlineData("新竹縣竹北市", "新竹縣"),
        InlineData("Ireland", "Ireland")
    ]
    public void A_place_is_of_a_region(string city, string region) => Entry("x", city).Region.ShouldBe(region);

    [Fact]
    public void An_index_is_found_by_name_place_and_tag_in_either_spelling()
    {
        var all = new[]
        {
            Entry("台南資料社", "臺南市東區", "資料"),
            Entry("Code for Tainan", "Tainan, Taiwan", "Brigade"),
            Entry("Beta", null, "brigade"),
        };
        IndexView.Of(all, new(Q: "臺南 資料"), "en").Entries.Single().Name.Zh.ShouldBe("台南資料社");
        IndexView.Of(all, new(Tag: "Brigade"), "en").Entries.Count.ShouldBe(2);
        var view = IndexView.Of(all, new(By: IndexOrder.Name), "en");
        view.Sections.Select(s => s.Name).ShouldBe(["B", "C", "漢字"], ignoreOrder: true);
        view.Tags.Single(t => SearchText.Fold(t.Value) == "brigade").Entries.ShouldBe(2);
        IndexView.Of(all, new(By: IndexOrder.Place), "en").Sections[^1].Name.ShouldBeNull("what has no place comes last");
        IndexView.Of(all, new IndexAsked(At: "nonsense").Clean(), "en").Entries.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("taipei", "台北資料社", "大稻埕協會", "Taipei Makers")]
    [InlineData("Taibei", "台北資料社", "大稻埕協會", "Taipei Makers")]
    [InlineData("臺北", "台北資料社", "大稻埕協會", "Taipei Makers")]
    [InlineData("台北", "台北資料社", "大稻埕協會", "Taipei Makers")]
    [InlineData("xinbei", "新店工坊")]
    [InlineData("新北", "新店工坊")]
    [InlineData("宜蘭")]
    [InlineData("milan", "Code for Milan")]
    [InlineData("sao paulo", "Código São Paulo")]
    public void The_script_of_a_place_does_not_matter(string typed, params string[] found) =>
        IndexView
            .Of(
                [
                    Entry("台北資料社", null),
                    Entry("大稻埕協會", "臺北市大同區"),
                    Entry("Taipei Makers", null),
                    Entry("新店工坊", "New Taipei City") with
                    {
                        Name = new("新店工坊", "Xindian Workshop"),
                    },
                    Entry("Code for Milan", "Milan, Italy"),
                    Entry("Código São Paulo", "Brasil"),
                ],
                new(Q: typed),
                "zh"
            )
            .Entries.Where(e => typed != "taipei" || e.Name.Zh != "新店工坊") // its English name contains that of the neighbour
            .Select(e => e.Name.Zh)
            .ShouldBe(found, ignoreOrder: true);

    [Fact]
    public async Task A_table_is_read_whole_or_not_at_all()
    {
        (await Read("name,city\n甲,臺北市\n甲,新北市\n")).Errors.Single().ShouldBeOfType<CsvErrors.BadRow>().Row.ShouldBe(3);
        (await Read("name,latitude,longitude\n甲,95,10\n")).Failed.ShouldBeTrue();
        (await Read("name,latitude,longitude\n甲,二十五度,121\n")).Failed.ShouldBeTrue();
        (await Read("city\n臺北市\n")).Errors.Single().ShouldBeOfType<CsvErrors.NoColumn>();
        (await Read("name\n" + string.Concat(Enumerable.Range(0, GroupCsv.MostRows + 1).Select(i => $"g{i}\n"))))
            .Errors.Single()
            .ShouldBeOfType<CsvErrors.TooManyRows>();
        var row = (await Read("name,latitude,longitude,website,tags\nNull Island,0.0,0.0,javascript:alert(1),a;a;b\n")).Value.Single();
        (row.Says.Latitude, row.Says.Site).ShouldBe((null, null));
        row.Says.Tags.ShouldBe(["a", "b"]);
        var adjusted = await GroupCsv.Read(
            new MemoryStream(
                Encoding.UTF8.GetBytes("name,latitude,longitude,website,tags\n甲,25,121,x.example,a\n乙,25,,,\n丙,,,mailto:x,\n")
            ),
            default
        );
        adjusted.Value.Adjusted.ShouldBe([3, 4], "half a place and no website; before: left out without a word");
        (await Read("名稱,英文名稱\n河岸,Riverbank\n")).Value.Single().NameEn.ShouldBe("Riverbank");
    }

    [BrigadeFact]
    public async Task The_real_network_of_two_hundred_groups_is_read_and_stays_readable()
    {
        await using var file = File.OpenRead(Path.Combine(Repository.SharedData("brigade-projects")!, "organizations.csv"));
        var rows = (await GroupCsv.Read(file, default)).Value.Rows;
        rows.Count.ShouldBe(222);
        var view = IndexView.Of(
            [
                .. rows.Select(r => new IndexEntry(
                    new(r.Name),
                    r.Says.City,
                    r.Says.Latitude,
                    r.Says.Longitude,
                    r.Says.Site,
                    null,
                    r.Says.Tags,
                    []
                )),
            ],
            new(),
            Languages.English
        );
        view.Asked.By.ShouldBe(IndexOrder.Name);
        view.Sections.Count.ShouldBeInRange(15, 27);
        view.Sections.Max(s => s.Entries.Count).ShouldBeLessThan(60, "“Code for …” stands under the name of its place");
        var placed = view.Entries.Where(e => e.Latitude is not null).Select(e => (e.Latitude!.Value, e.Longitude!.Value)).ToList();
        placed.Count.ShouldBe(218);
        GroupMap.Of(placed, 358, 340).Marks.Count.ShouldBeInRange(5, 60);
    }

    private static IndexEntry Entry(string name, string? city, params string[] tags) =>
        new(new(name), city, null, null, null, null, tags, []);

    private static async Task<Outcome<List<GroupRow>>> Read(string csv)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var read = await GroupCsv.Read(stream, default);
        return read.Failed ? read.As<List<GroupRow>>() : read.Value.Rows;
    }
}
