namespace Juluo.Backtesting.Tests;

public sealed class EvaluationLogTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("log").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IReadOnlyList<Foundation.Error> Errors(string contacts, string nodes = "id,department\na,X\nb,X\nc,Y\nd,Y\n")
    {
        File.WriteAllText(Path.Combine(folder, "contacts.csv"), contacts);
        File.WriteAllText(Path.Combine(folder, "nodes.csv"), nodes);
        return Evaluation.Run(folder).Errors;
    }

    [Fact]
    public void Every_row_at_fault_is_told_with_its_number_and_its_fault() =>
        Errors(
                "t_start,t_end,i,j,duration_s\n0,20,a,b,20\n40,20,a,b,20\n60,80,a,zz,20\n60,80,c,c,20\nnoon,80,a,b,20\n-5,80,a,b,20\n60,80,a\n9e15,9e16,a,b,1\n"
            )
            .ShouldBe([
                new EvaluationErrors.EndBeforeStart("contacts.csv", 3),
                new EvaluationErrors.UnknownPerson("contacts.csv", 4, "zz"),
                new EvaluationErrors.WithThemselves("contacts.csv", 5, "c"),
                new EvaluationErrors.NotATime("contacts.csv", 6, "t_start", "noon"),
                new EvaluationErrors.NotATime("contacts.csv", 7, "t_start", "-5"),
                new EvaluationErrors.TooFewCells("contacts.csv", 8, 3, 5),
                new EvaluationErrors.NotATime("contacts.csv", 9, "t_start", "9e15"),
                new EvaluationErrors.NotATime("contacts.csv", 9, "t_end", "9e16"),
            ]);

    [Fact]
    public void Twenty_faults_are_told_and_the_rest_counted()
    {
        var errors = Errors("t_start,t_end,i,j\n" + string.Concat(Enumerable.Repeat("0,20,a,nobody\n", 50)));
        errors.Count.ShouldBe(21);
        errors[^1].ShouldBe(new EvaluationErrors.AndMore(30));
    }

    [Fact]
    public void A_missing_column_a_missing_file_and_a_missing_folder_are_named()
    {
        Errors("t_start,i,j\n0,a,b\n").ShouldBe([new EvaluationErrors.MissingColumn("contacts.csv", "t_end")]);
        Errors("t_start,t_end,i,j\n", "person\na\n").ShouldBe([new EvaluationErrors.MissingColumn("nodes.csv", "id")]);
        Errors("", "").ShouldContain(new EvaluationErrors.MissingColumn("nodes.csv", "id"));
        File.Delete(Path.Combine(folder, "contacts.csv"));
        File.WriteAllText(Path.Combine(folder, "nodes.csv"), "id\na\n");
        Evaluation.Run(folder).Errors.ShouldBe([new EvaluationErrors.NoFile("contacts.csv")]);
        Evaluation.Run(folder + "/none").Errors.ShouldBe([new EvaluationErrors.NoFolder(folder + "/none")]);
    }

    [Fact]
    public void A_person_listed_twice_and_one_without_an_id_are_told() =>
        Errors("t_start,t_end,i,j\n", "id,department\na,X\na,Y\n,Y\n")
            .ShouldBe([new EvaluationErrors.TwicePresent("nodes.csv", 3, "a"), new EvaluationErrors.NoId("nodes.csv", 4)]);

    [Fact]
    public void Text_in_another_encoding_and_a_line_without_end_are_refused()
    {
        File.WriteAllBytes(Path.Combine(folder, "nodes.csv"), [(byte)'i', (byte)'d', (byte)'\n', 0xA4, 0xA4, (byte)'\n']);
        File.WriteAllText(Path.Combine(folder, "contacts.csv"), "t_start,t_end,i,j\n");
        Evaluation.Run(folder).Errors.ShouldContain(new EvaluationErrors.NotText("nodes.csv"));
        Errors("t_start,t_end,i,j\n" + new string('1', 3_000_000)).ShouldBe([new EvaluationErrors.LineTooLong("contacts.csv", 2)]);
    }

    [Fact]
    public void A_log_of_no_time_is_too_short()
    {
        Errors("t_start,t_end,i,j\n").ShouldBe([new EvaluationErrors.TooShort(0)]);
        Errors("t_start,t_end,i,j\n0,20,a,b\n").ShouldBe([new EvaluationErrors.TooShort(1)]);
    }

    [Fact]
    public void A_byte_order_mark_quotes_windows_line_ends_and_repeated_rows_do_no_harm()
    {
        File.WriteAllText(
            Path.Combine(folder, "nodes.csv"),
            "\uFEFF\"department\",\"id\"\r\n\"Arts, crafts\",\"a\"\r\n\"Law\",\"b\"\r\n\"Law\",\"c\"\r\n\"Arts, crafts\",\"d\"\r\n"
        );
        File.WriteAllText(
            Path.Combine(folder, "contacts.csv"),
            "\"t_start\",\"t_end\",\"i\",\"j\"\r\n0,20,a,b\r\n0,20,b,a\r\n20,40,c,d\r\n\r\n"
        );
        var log = EvaluationLogReader.Read(folder, default).Value;
        log.People.ShouldBe(["a", "b", "c", "d"]);
        log.Contacts.Count.ShouldBe(2);
        log.Repeated.ShouldBe(1);
        log.GroupColumn.ShouldBe("department");
        log.GroupNames.ShouldBe(["Arts, crafts", "Law"]);
        log.GroupOf.ShouldBe([0, 1, 1, 0]);
    }

    [Theory]
    [InlineData("id,gender,class", "1,F,A;2,M,A;3,F,B;4,M,B", "class")]
    [InlineData("id,age,gender", "1,30,F;2,40,M;3,30,F;4,40,M", null)] // protected: never
    [InlineData("id,note,department", "1,x,A;2,x,A;3,y,A;4,y,A", "note")] // one department says nothing
    [InlineData("id,department", "1,A;2,B;3,C;4,D", null)] // everyone is a separate group
    [InlineData("id,department", "1,A;2,B;3,;4,NA;5,", null)] // known of too few
    public void A_group_is_chosen_by_the_name_of_its_column(string columns, string rows, string? expected) =>
        GroupColumn.Choose(columns.Split(','), [.. rows.Split(';').Select(r => r.Split(','))]).Column.ShouldBe(expected);
}
