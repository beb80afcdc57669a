using System.Text;
using System.Text.Json.Nodes;
using Biaochi.Forms.Interchange;
using Biaochi.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Forms.Tests.Interchange;

public sealed class FormJsonProperties
{
    private static readonly Config Usual = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void Read_AnyWrittenForm_WritesTheSameAgain() =>
        Prop.ForAll(AnyForm.Arbitrary, form =>
        {
            var json = FormJson.Write(form);
            return FormJson.Write(FormJson.Read(Encoding.UTF8.GetBytes(json))) == json;
        }).Check(Usual);

    [Fact]
    public void ReadCanonical_AnyWrittenForm_WritesTheSameAgain() =>
        Prop.ForAll(AnyForm.Arbitrary, form =>
        {
            var json = FormJson.WriteCanonical(form);
            var again = FormJson.WriteCanonical(FormJson.ReadCanonical(json));
            return again == json && FormJson.Hash(again) == FormJson.Hash(json);
        }).Check(Usual);

    [Fact]
    public void Read_AnyWrittenForm_KeepsEveryAmount() =>
        Prop.ForAll(AnyForm.Arbitrary, form =>
        {
            var read = FormJson.Read(Encoding.UTF8.GetBytes(FormJson.Write(form)));
            return form.Funding.Lines.All(line => line.Amount is null || read.Funding.Lines.Any(other => (other.Side, other.Source, other.Amount) == (line.Side, line.Source, line.Amount)));
        }).Check(Usual);

    [Fact]
    public void GetSchema_AnyWrittenForm_IsValid()
    {
        var schema = new SchemaValidator(JsonNode.Parse(FormJson.GetSchema())!);

        Prop.ForAll(AnyForm.Arbitrary, form => schema.Defects(JsonNode.Parse(FormJson.Write(form)), "#/$defs/form").Count == 0).Check(Usual);
    }

    [Fact]
    public void ReadDocument_AnyText_GivesFormsOrASentence() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            var exception = Record.Exception(() => FormJson.ReadDocument(Encoding.UTF8.GetBytes(text ?? "")));
            return exception is null or FormJsonException;
        }).Check(Usual);
}
