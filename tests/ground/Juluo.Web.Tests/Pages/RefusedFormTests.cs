namespace Juluo.Web.Tests;

/// <summary>A fold around a wrong field is open.</summary>
public sealed class RefusedFormTests
{
    [Fact] // seen to fail: the sentence stood in a closed fold, with scripts and without
    public void Every_fold_around_a_wrong_field_is_opened_and_no_other()
    {
        const string Html = """
            <details class="fold"><summary>1</summary><details><input aria-invalid="true"></details></details>
            <details><summary>2</summary><input></details>
            <details open class="x"><input aria-invalid="true"></details>
            <details open=""><div class="errors" role="alert"></div></details>
            <details data-openings="3"><div class="errors" role="alert"></div></details>
            <input aria-invalid="true">
            """;
        Pages
            .RefusedForm.Unfold(Html)
            .ShouldBe(
                """
                <details open class="fold"><summary>1</summary><details open><input aria-invalid="true"></details></details>
                <details><summary>2</summary><input></details>
                <details open class="x"><input aria-invalid="true"></details>
                <details open=""><div class="errors" role="alert"></div></details>
                <details open data-openings="3"><div class="errors" role="alert"></div></details>
                <input aria-invalid="true">
                """
            );
    }

    [Fact]
    public void A_page_without_a_wrong_field_is_as_it_was()
    {
        const string Html = "<details><p>aria-invalid=&quot;true&quot;</p></details>";
        Pages.RefusedForm.Unfold(Html).ShouldBeSameAs(Html);
    }
}
