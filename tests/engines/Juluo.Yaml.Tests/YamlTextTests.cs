using System.Text;
using YamlDotNet.RepresentationModel;

namespace Juluo.Yaml.Tests;

public sealed class YamlTextTests
{
    private const string Form = """
        languages: [zh-Hant, en, es]
        title: {zh-Hant: 租屋補助, en: "Rent: help"}
        pages:
          - question: who
            type: person # with a comment
            label: |
              Who are you?
              Write both names.
          - page: home
            questions: [{question: size, least: 1}, {question: 'has income', type: yes/no}]
        """;

    [Fact]
    public void A_file_as_people_write_it_is_read()
    {
        var root = YamlText.Read(Form).Root.ShouldBeOfType<YamlMappingNode>();
        root.Children.Count.ShouldBe(3);
        root["title"]["en"].ToString().ShouldBe("Rent: help");
    }

    [Theory]
    [InlineData("languages: [en\ntitle: {en: x}\n", YamlFaultKind.Unclosed, 1, 12)] // before: an uncaught exception
    [InlineData("name: Bus board\nplatforms: [web\ndescription: x\n", YamlFaultKind.Unclosed, 2, 12)]
    [InlineData("a: 1\nb: {c: [1, 2}\n", YamlFaultKind.Unclosed, 2, 8)]
    [InlineData("a: {b: [1, 2], c: 3\n", YamlFaultKind.Unclosed, 1, 4)]
    [InlineData("a: [1, 2]]\n", YamlFaultKind.NotYaml, 1, 10)]
    [InlineData("a: 1\na: 2\n", YamlFaultKind.Twice, 2, 1)]
    [InlineData("a: &x 1\nb: *x\n", YamlFaultKind.Alias, 2, 4)]
    [InlineData("a: 'it\nb: 2\n", YamlFaultKind.NotYaml, 1, 4)]
    [InlineData("", YamlFaultKind.Empty, 1, 1)]
    [InlineData("# nothing\n", YamlFaultKind.Empty, 1, 1)]
    [InlineData("a: 1\n---\nb: 2\n", YamlFaultKind.Several, 3, 1)]
    [InlineData("a:\n\t- b\n", YamlFaultKind.Tab, 2, 1)]
    public void What_is_wrong_has_a_kind_and_a_place(string text, YamlFaultKind kind, int line, int column)
    {
        var fault = YamlText.Read(text).Fault.ShouldNotBeNull();
        (fault.Kind, fault.Line, fault.Column).ShouldBe((kind, line, column), fault.Said);
    }

    [Fact]
    public void Levels_are_bounded_and_a_million_brackets_end_in_a_fault()
    {
        YamlText.Read("a: {b: {c: 1}}", deepest: 3).Root.ShouldNotBeNull();
        YamlText.Read("a: {b: {c: 1}}", deepest: 2).Fault!.Kind.ShouldBe(YamlFaultKind.TooDeep);
        YamlText.Read(new string('[', 1_000_000)).Fault!.Kind.ShouldBe(YamlFaultKind.TooDeep);
    }

    [Fact] // seen to fail with only the library's own exception caught
    public void Ten_thousand_mutilated_files_give_a_node_or_a_fault_within_the_text()
    {
        var lot = new Random(541);
        const string Marks = "[]{}:,-\n\"'&*!|>%@`#? \t\0…租";
        for (var n = 0; n < 10_000; n++)
        {
            var text = new StringBuilder(Form);
            for (var cuts = lot.Next(1, 6); cuts > 0; cuts--)
            {
                var at = lot.Next(text.Length);
                if (lot.Next(2) == 0)
                    text.Remove(at, Math.Min(lot.Next(1, 4), text.Length - at));
                else
                    text.Insert(at, Marks[lot.Next(Marks.Length)]);
            }

            var (root, fault) = YamlText.Read(text.ToString());
            (root is null).ShouldBe(fault is not null);
            fault?.Line.ShouldBeInRange(1, text.ToString().Split('\n').Length);
        }
    }
}
